using SpfLint.Cli.Git;
using SpfLint.Cli.Tests.Scope;

namespace SpfLint.Cli.Tests.Git;

public sealed class GitProgramTests
{
    [Fact]
    public void It_answers_by_a_line_or_not_at_all()
    {
        using var folder = new GitFolder();
        var git = new GitProgram(folder.Root, TimeProvider.System);

        Assert.Equal("true", git.Ask("rev-parse", "--is-inside-work-tree"));
        Assert.Null(git.Ask("rev-parse", "--verify", "--quiet", "nowhere"));
    }

    [Fact]
    public void A_command_that_fails_is_told_with_its_first_words()
    {
        using var folder = new GitFolder();

        var e = Assert.Throws<GitException>(() => new GitProgram(folder.Root, TimeProvider.System).Read(stream => stream.ReadByte(), "diff", "nowhere", "--"));

        Assert.StartsWith($"git diff failed in '{folder.Root}': fatal: bad revision", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Patience_has_an_end()
    {
        using var folder = new GitFolder();

        var e = Assert.Throws<GitException>(() => new GitProgram(folder.Root, new ImpatientClock()).Ask("status"));

        Assert.Equal($"git status has not ended in '{folder.Root}' after 120 seconds.", e.Message);
    }

    /// <summary>For which all time has passed at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
