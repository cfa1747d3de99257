# The description that the argument parser gives of itself, without what belongs on no page.
def without_help: .arguments |= map(select(.preferredName.name != "help"));
def public:
  if .subcommands then
    .subcommands |= map(select(.shouldDisplay and .commandName != "help") | without_help | public)
  else . end;

.command |= (
  public
  # manual.mdoc says it, with examples.
  | del(.discussion)
  | .abstract |= (rtrimstr(".") | (.[:1] | ascii_downcase) + .[1:])
)
# Lists of bare values are in the text already, and would leave empty paragraphs.
| walk(if type == "object" then del(.allValueStrings, .allValueDescriptions) else . end)
