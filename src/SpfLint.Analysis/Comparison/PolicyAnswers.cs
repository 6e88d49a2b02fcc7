using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis.Comparison;

/// <summary>What one of two zone sets answers.</summary>
/// <param name="Zones">What its zones alone say: questions that nobody may ever ask are not put to DNS.</param>
/// <param name="EveryHost">Evaluates names with all that is known.</param>
internal sealed record PolicyAnswers(IDnsSource Zones, CheckEveryHost EveryHost);
