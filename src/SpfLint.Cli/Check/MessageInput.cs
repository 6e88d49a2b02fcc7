using System.Globalization;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Check;

/// <summary>The mail that <c>--message</c> names. No more of it is read than a header can be long.</summary>
internal static class MessageInput
{
    /// <summary>Reads it, and says what in it is doubtful.</summary>
    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="environment">Where the tool runs.</param>
    /// <returns>Null when it cannot be read, which has then been told.</returns>
    public static MessageEvidence? Read(string path, ToolEnvironment environment)
    {
        try
        {
            using Stream stream = path == InputSelection.StandardInputPath
                ? environment.OpenInput()
                : File.OpenRead(Path.GetFullPath(path, environment.WorkingDirectory));
            byte[] head = new byte[MailHeader.MaxLength];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var message = MessageEvidence.Read(head.AsSpan(0, length));
            SayDoubts(message, path, environment);
            return message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (e is StandardStreamException)
            {
                environment.Say(e.Message);
                return null;
            }

            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message.TrimEnd('.');
            environment.Say($"Cannot read '{path}': {reason}.");
            return null;
        }
    }

    private static void SayDoubts(MessageEvidence message, string path, ToolEnvironment environment)
    {
        if (message.Claim is null)
            environment.Say($"'{path}' has no SPF result to compare with.");

        if (message.OtherClaims > 0)
        {
            environment.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"'{path}' has other SPF results as well, of earlier hops or other identities; the topmost one, in line {message.Claim?.Field.Line}, is checked."));
        }

        if (message.ReceivedLine is { } line)
        {
            environment.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"'{path}' names the sending host in no SPF result; the one of the Received field in line {line} is taken."));
        }
    }
}
