namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>A header field, unfolded (RFC 5322 section 2.2.3).</summary>
/// <param name="Name">The field's name as this library spells it, whatever the case in the mail.</param>
/// <param name="Value">What follows the colon, on one line; at most <see cref="MailHeader.MaxFieldLength"/> characters.</param>
/// <param name="Line">The line of the name, counted from 1.</param>
public sealed record MailField(string Name, string Value, int Line);
