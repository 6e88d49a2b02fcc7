using System.CommandLine;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Check;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint check --ip ADDRESS --from MAILBOX [PATH...]</c>.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly Option<string?> _ip = new("--ip");
    private readonly Option<string?> _from = new("--from");
    private readonly Option<string?> _helo = new("--helo");
    private readonly Option<string?> _headerFrom = new("--header-from");
    private readonly Option<string?> _receiver = new("--receiver");
    private readonly Option<CheckFormat> _format = Choice.Create("--format", ("text", CheckFormat.Text), ("json", CheckFormat.Json));
    private readonly Option<ColorChoice> _color = Choice.Create(
        "--color", ("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never));

    private readonly Option<SpfResult?> _expect = Choice.Create<SpfResult?>(
        "--expect", [.. Enum.GetValues<SpfResult>().Select(result => (SpfResultNames.Of(result), (SpfResult?)result))]);

    public CheckCommand(ToolEnvironment environment)
        : base(environment)
    {
        // Null tells "not given": then pass is what is wanted.
        _expect.DefaultValueFactory = null;
        _input.AddTo(Definition);
        foreach (Option option in (Option[])[_ip, _from, _helo, _headerFrom, _receiver, _format, _color, _expect])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} check --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    protected override string Help => HelpText.Check;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? originError);
        SenderQuestion? question = ReadQuestion(result, out string? questionError);
        if (question is null || originError is not null)
        {
            Environment.Say(questionError ?? originError!);
            Environment.Error.WriteLine($"Run '{HelpCommand}' for usage.");
            return ExitCode.Usage;
        }

        var request = new CheckRequest
        {
            Input = input,
            Question = question,
            Receiver = result.GetValue(_receiver),
            Expected = result.GetValue(_expect),
            Format = result.GetValue(_format),
            Color = result.GetValue(_color),
        };
        return new CheckRun(request, Environment).Execute();
    }

    private SenderQuestion? ReadQuestion(ParseResult result, out string? error)
    {
        string? reversePath = Unbracket(result.GetValue(_from));
        string? helo = result.GetValue(_helo);
        string? ip = result.GetValue(_ip);
        ClientAddress client = default;
        error = ip is null ? "Name the host that sends with --ip ADDRESS."
            : !ClientAddress.TryParse(ip, out client) ? $"'{ip}' is no IP address."
            : reversePath is null && helo is null ? "Name the envelope sender with --from MAILBOX, or the HELO name with --helo NAME."
            : reversePath is "" && helo is null ? "The sender '<>' stands for the HELO name; name that with --helo NAME."
            : null;
        return error is not null ? null : new SenderQuestion(client)
        {
            ReversePath = reversePath,
            Helo = helo,
            HeaderFrom = DomainOf(Unbracket(result.GetValue(_headerFrom))),
        };
    }

    private static string? Unbracket(string? mailbox) => mailbox is ['<', .. var inner, '>'] ? inner : mailbox;

    private static string? DomainOf(string? mailbox) => mailbox?[(mailbox.LastIndexOf('@') + 1)..];
}
