using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>An <c>exp</c> and what stands at its target (RFC 7208 section 6.2). It costs nothing and changes no result.</summary>
/// <param name="Modifier">The modifier.</param>
/// <param name="Target">The name; null when it depends on macros, or is no name.</param>
/// <param name="Answer">The TXT records there; null when nothing was asked.</param>
/// <param name="Fault">What keeps receivers from using it.</param>
public sealed record ExplanationNode(SpfModifier Modifier, DomainName? Target, DnsAnswer? Answer, ExplanationFault Fault);
