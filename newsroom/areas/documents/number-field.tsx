import { Anchor, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useIsMutating, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { isDay } from "../../components/days.ts";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";
import { documentWords } from "./document-words.ts";

const MAX_NUMBER = 80;

/** The number, and whether another document has it already: the server would refuse to hand on the second one. */
export function NumberField({ item, draft, isReadOnly }: FormProps) {
  const texts = useWords(documentWords);
  const label = useFieldLabel();
  const { number = "" } = draft.content as { number?: string };
  const same = useNamesake(item.id, draft.content);
  const tooLong = number.length > MAX_NUMBER ? `${number.length} / ${MAX_NUMBER}` : undefined;
  const namesake = same && (
    <>
      {texts.same}{" "}
      <Anchor component={Link} to={`/van-ban/${same.id}`} inherit c="inherit" underline="always">
        {same.title}
      </Anchor>
    </>
  );
  return (
    <TextInput
      label={label("number")}
      description={texts.numberHelp}
      value={number}
      readOnly={isReadOnly}
      error={tooLong ?? namesake}
      onChange={(event) => draft.change({ number: event.currentTarget.value || undefined })}
    />
  );
}

function useNamesake(id: string, content: FormProps["draft"]["content"]) {
  const { number = "", issuer = "", issuedOn = "" } = content as Partial<Record<string, string>>;
  const [asked] = useDebouncedValue([number.trim(), issuer.trim(), issuedOn].join("|"), 400);
  const [askedNumber = "", askedIssuer = "", askedDay = ""] = asked.split("|");
  const isWhole = askedNumber !== "" && askedIssuer !== "" && isDay(askedDay);
  const { data, refetch } = useQuery({
    queryKey: ["document-same", id, asked],
    queryFn: ({ signal }) =>
      call(
        "GET /documents/same",
        { parameters: { number: askedNumber, issuer: askedIssuer, issuedOn: askedDay, except: id } },
        signal,
      ),
    enabled: isWhole,
  });
  // A step was taken, or refused because of one that came meanwhile.
  const isBusy = useIsMutating() > 0;
  useEffect(() => {
    if (!isBusy && isWhole) void refetch();
  }, [isBusy, isWhole, refetch]);
  return isWhole ? data?.same : undefined;
}
