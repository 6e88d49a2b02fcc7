using System.CommandLine;
using SpfLint.Analysis.Simulation;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Commands;

/// <summary>The options that say who sends. What a mail's header says fills the gaps; what was given wins.</summary>
internal sealed class SenderOptions
{
    private readonly Option<string?> _ip = new("--ip");
    private readonly Option<string?> _from = new("--from");
    private readonly Option<string?> _helo = new("--helo");
    private readonly Option<string?> _headerFrom = new("--header-from");
    private readonly Option<string?> _message = new("--message");

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_ip, _from, _helo, _headerFrom, _message])
            command.Add(option);
    }

    /// <summary>The file of a mail, when given.</summary>
    public string? MessagePath(ParseResult result) => result.GetValue(_message);

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="message">What the mail says; null when none was given.</param>
    /// <param name="error">What is wrong or missing, as a sentence; else null.</param>
    public SenderQuestion? Read(ParseResult result, MessageEvidence? message, out string? error)
    {
        string? given = Unbracket(result.GetValue(_from));
        string? helo = result.GetValue(_helo) ?? message?.Helo;
        string? reversePath = given ?? message?.ReversePath;
        string? ip = result.GetValue(_ip) ?? message?.Client?.ToString();
        ClientAddress client = default;
        string who = message is null ? "Name" : "The mail's header does not tell enough: name";
        error = ip is null ? $"{who} the host that sends with --ip ADDRESS."
            : !ClientAddress.TryParse(ip, out client) ? $"'{ip}' is no IP address."
            : reversePath is null && helo is null ? $"{who} the envelope sender with --from MAILBOX, or the HELO name with --helo NAME."
            : reversePath is "" && helo is null ? "The sender '<>' stands for the HELO name; name that with --helo NAME."
            : null;
        return error is not null ? null : new SenderQuestion(client)
        {
            ReversePath = reversePath,
            Helo = helo,
            HeaderFrom = DomainOf(Unbracket(result.GetValue(_headerFrom))),
        };
    }

    private static string? Unbracket(string? mailbox) => mailbox is null ? null : SenderQuestion.MailboxOf(mailbox);

    private static string? DomainOf(string? mailbox) => mailbox?[(mailbox.LastIndexOf('@') + 1)..];
}
