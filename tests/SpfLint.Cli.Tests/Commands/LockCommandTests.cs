using System.Net;
using System.Net.Sockets;

namespace SpfLint.Cli.Tests.Commands;

public sealed class LockCommandTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN TXT  "v=spf1 include:_spf.mail.example -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2

        """;

    private const string Lock = """
        $TTL 0
        _spf.mail.example. TXT "v=spf1 ip4:198.51.100.0/28 -all"

        """;

    [Fact]
    public void Check_answers_from_the_lock_file_of_the_folder()
    {
        using TemporaryFolder folder = Folder();
        folder.With("spflint.lock", Lock);

        ToolRun run = ToolRun.In(folder, "check", "--ip", "198.51.100.3", "--from", "a@example.org", "example.org.zone");

        Assert.StartsWith("pass: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("(spflint.lock:2)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_edit_of_a_lock_file_is_proposed()
    {
        using TemporaryFolder folder = Folder();
        folder.With("example.org.zone", Zone.Replace("include:_spf.mail.example -all", "redirect=_spf.mail.example", StringComparison.Ordinal));
        folder.With("spflint.lock", Lock);

        ToolRun run = ToolRun.In(folder, "check", "--ip", "203.0.113.9", "--from", "a@example.org");

        Assert.StartsWith("fail: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("insert", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_lock_file_the_name_is_unknown_again()
    {
        using TemporaryFolder folder = Folder();
        folder.With("spflint.lock", Lock);

        ToolRun run = ToolRun.In(folder, "check", "--no-lock", "--ip", "198.51.100.3", "--from", "a@example.org");

        Assert.StartsWith("unknown: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spflint.lock")]
    [InlineData("other.lock", "--lock", "other.lock")]
    public void A_lock_file_is_no_zone_to_lint(string name, params string[] options)
    {
        using TemporaryFolder folder = Folder();
        folder.With(name, Lock);

        ToolRun run = ToolRun.In(folder, options);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 file ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_that_was_named_must_be_there()
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = ToolRun.In(folder, "--lock", "missing.lock");

        Assert.Equal((3, "spflint: There is no lock file 'missing.lock'; 'spflint lock' makes one.\n"), (run.ExitCode, run.Error));
        Assert.Contains("1 file ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'zones/' is no name server; write --dns HOST[:PORT], or --dns system for those of the system.", "--dns", "zones/")]
    [InlineData("'192.0.2.1:0' is no name server; write --dns HOST[:PORT], or --dns system for those of the system.", "--dns", "192.0.2.1:0")]
    [InlineData("'--dns=' has no value; is a variable unset?", "--dns=")]
    [InlineData("--lock and --no-lock contradict each other.", "--lock", "x", "--no-lock")]
    public void What_makes_no_sense_is_told(string error, params string[] options)
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = ToolRun.In(folder, options);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"spflint: {error}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint", "example.org.zone")]
    [InlineData("show", "example.org", "example.org.zone")]
    [InlineData("diff", "old.zone", "example.org.zone")]
    public void A_run_that_DNS_did_not_answer_is_not_complete(params string[] command)
    {
        using TemporaryFolder folder = Folder().With("old.zone", $"$ORIGIN example.org.\n{Zones.Clean}");

        // Nothing listens there, and the system says so at once.
        ToolRun run = ToolRun.In(folder, [.. command, "--dns", "127.0.0.1:1"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("spflint: DNS gave no answer to 1 question, the first '_spf.mail.example.' (TXT); what depends on it has not been judged.\n", run.Error);
    }

    [Theory]
    [InlineData(true, ".")]
    [InlineData(true, "zones")]
    [InlineData(false, "zones/a")]
    [InlineData(false, "zones/a/example.org.zone")]
    public void What_is_no_longer_needed_is_told_when_all_zones_are_read(bool isTold, string path)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("zones/a/example.org.zone", Zones.Clean);
        folder.With("zones/b/example.net.zone", Zones.Clean.Replace("example.org", "example.net", StringComparison.Ordinal)).With("spflint.lock", Lock);

        Assert.Equal(isTold, ToolRun.In(folder, path).Output.Contains("LNT1006", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_while_a_zone_cannot_be_read()
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = ToolRun.In(folder, "lock", "--dns", "192.0.2.1", "example.org.zone", "missing.zone");

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(Path.Join(folder.Path, "spflint.lock")));
    }

    [Fact]
    public void A_check_needs_a_file_to_check()
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = ToolRun.In(folder, "lock", "--check", "--dns", "192.0.2.1");

        Assert.Equal((3, "spflint: There is no lock file 'spflint.lock'; 'spflint lock' makes one.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("spflint.lock: unchanged (2 names)\n", "lock")]
    [InlineData("spflint.lock: not known to be up to date (2 of 2 questions got no answer)\n", "lock", "--check")]
    public async Task What_a_failing_server_does_not_say_stays_with_all_that_it_leads_to(string output, params string[] command)
    {
        const string Nested = """
            ; What DNS said.
            $ORIGIN .
            $TTL 0

            _spf.mail.example. TXT "v=spf1 include:more.mail.example -all"

            more.mail.example. TXT "v=spf1 ip4:198.51.100.0/28 -all"

            """;
        using TemporaryFolder folder = Folder();
        folder.With("spflint.lock", Nested);
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var done = new CancellationTokenSource();
        Task refusing = RefuseAsync(server, done.Token);

        ToolRun run = ToolRun.In(folder, [.. command, "--dns", server.Client.LocalEndPoint!.ToString()!]);
        await done.CancelAsync();
        await refusing;

        Assert.Equal((3, output), (run.ExitCode, run.Output));
        Assert.Contains("'more.mail.example.' (TXT): the question failed", run.Error, StringComparison.Ordinal);
        Assert.Equal(Nested, await File.ReadAllTextAsync(Path.Join(folder.Path, "spflint.lock")));
    }

    [Fact]
    public async Task Nothing_is_said_to_stay_where_there_was_nothing()
    {
        using TemporaryFolder folder = Folder();
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var done = new CancellationTokenSource();
        Task refusing = RefuseAsync(server, done.Token);
        string name = server.Client.LocalEndPoint!.ToString()!;

        ToolRun run = ToolRun.In(folder, "lock", "--dns", name);
        await done.CancelAsync();
        await refusing;

        Assert.Equal((3, $"spflint: '_spf.mail.example.' (TXT): the question failed ({name}); the lock file has no answer for it.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>Sends each question back as a response that refuses it (RFC 1035 section 4.1.1).</summary>
    private static async Task RefuseAsync(UdpClient server, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                UdpReceiveResult question = await server.ReceiveAsync(cancellation);
                question.Buffer[2] |= 0x80;
                question.Buffer[3] = 5;
                await server.SendAsync(question.Buffer, question.RemoteEndPoint, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.With("example.org.zone", Zone);
        return folder;
    }
}
