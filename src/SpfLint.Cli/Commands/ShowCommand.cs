using System.CommandLine;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Output;
using SpfLint.Cli.Show;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint show DOMAIN [PATH...]</c>.</summary>
internal sealed class ShowCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly Option<string?> _ip = new("--ip");
    private readonly Option<string?> _from = new("--from");
    private readonly Option<string?> _helo = new("--helo");
    private readonly ChoiceOption<ShowFormat> _format = Choice.Create(
        "--format",
        ("text", ShowFormat.Text), ("json", ShowFormat.Json), ("csv", ShowFormat.Csv), ("mermaid", ShowFormat.Mermaid), ("dot", ShowFormat.Dot));

    private readonly ChoiceOption<ColorChoice> _color = Choice.CreateColor();

    public ShowCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        foreach (Option option in (Option[])[_ip, _from, _helo, _format, _color])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} show --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Show;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? error);
        string[] words = result.GetValue(_input.Paths) ?? [];
        DomainName? domain = words is [var name, ..] ? ReadDomain(name) : null;
        string? ip = result.GetValue(_ip);
        ClientAddress client = default;
        error ??= words.Length == 0 ? "Name the domain whose record is to be shown."
            : domain is null ? $"'{words[0]}' cannot be a domain that sends mail; show takes one such as example.org."
            : ip is not null && !ClientAddress.TryParse(ip, out client) ? $"'{ip}' is no IP address."
            : null;
        if (error is not null)
            return Refuse(error);

        var request = new ShowRequest
        {
            Input = input with
            {
                Paths = words.Length > 1 || input.Records.Count > 0 ? words[1..] : ["."],
                Answers = input.Answers.ForOneDomain(),
            },
            Domain = domain!.Value,
            Sender = new KnownSender { ReversePath = Unbracket(result.GetValue(_from)), Helo = result.GetValue(_helo) },
            Address = ip is null ? null : client,
            Format = _format.ValueIn(result),
            Color = _color.ValueIn(result),
        };
        return new ShowRun(request, Environment).Execute();
    }

    /// <summary>Reads a domain as senders name it, with U-labels or A-labels.</summary>
    private static DomainName? ReadDomain(string text) => SpfIdentity.MailFrom(default, text, text).Domain;

    private static string? Unbracket(string? mailbox) => mailbox is null ? null : SenderQuestion.MailboxOf(mailbox);
}
