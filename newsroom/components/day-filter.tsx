import { Box } from "@mantine/core";
import { DayField } from "./day-field.tsx";
import { isDay } from "./days.ts";

interface DayFilterProps {
  readonly label: string;
  /** `2026-11-23` */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A day by which a list is narrowed: what is still being typed narrows nothing. */
export const DayFilter = ({ label, value, onChange }: DayFilterProps) => (
  <Box w={170}>
    <DayField
      label={label}
      value={value}
      onChange={(day) => (day === undefined || isDay(day)) && onChange(day)}
      isReadOnly={false}
    />
  </Box>
);
