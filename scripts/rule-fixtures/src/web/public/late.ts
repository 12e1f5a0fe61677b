export async function late() {
  using record = (await import("#record/record.ts")).open();
  return record;
}
