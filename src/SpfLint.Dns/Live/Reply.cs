using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Live;

/// <summary>A message that came back, understood.</summary>
/// <param name="Kind">What it is good for.</param>
/// <param name="Answer">
/// The answer; <see cref="DnsStatus.ServerFailure"/> unless <see cref="ReplyKind.Answered"/>. When the message ends in the middle of a chain of
/// aliases, it is <see cref="DnsStatus.Unknown"/> over them, and the last one is to be asked next.
/// </param>
internal readonly record struct Reply(ReplyKind Kind, DnsAnswer Answer)
{
    /// <summary>A reply that does not answer.</summary>
    public static Reply Of(ReplyKind kind) => new(kind, DnsAnswer.Of(DnsStatus.ServerFailure));
}
