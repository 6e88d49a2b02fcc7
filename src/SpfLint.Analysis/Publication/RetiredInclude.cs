using System.Text;

namespace SpfLint.Analysis.Publication;

/// <summary>A name that a mail provider once told its customers to include, and no longer does.</summary>
/// <param name="Name">The name, in lower case without the final dot.</param>
/// <param name="Provider">Whose it was.</param>
/// <param name="Successor">The name that replaced it; null when none is needed.</param>
internal sealed record RetiredInclude(string Name, string Provider, string? Successor)
{
    // A name is added here with a source that says it is retired: the provider's own pages, or several others that agree.
    private static readonly RetiredInclude[] All =
    [
        // Google's instructions of 2007 to 2010 (mydigitallife.info/2009/08/25/how-to-add-and-publish-spf-records-for-google-apps-hosted-domains);
        // it merely redirected to the name that Google Workspace documents since.
        new("aspmx.googlemail.com", "Google", "_spf.google.com"),

        // Mailchimp asked for it until 2022; its MAIL FROM lies in domains of its own (dmarc.wiki/mailchimp).
        new("servers.mcsv.net", "Mailchimp", null),

        // postmarkapp.com/blog/why-we-no-longer-ask-for-spf-records
        new("spf.mtasv.net", "Postmark", null),

        // Sendinblue became Brevo in 2023 (wiredepth.com/docs/deauthorize/brevo).
        new("spf.sendinblue.com", "Brevo", "spf.brevo.com"),
    ];

    /// <summary>The entry of a name, in any case, or null.</summary>
    /// <param name="name">The name's text without the final dot.</param>
    public static RetiredInclude? Find(ReadOnlySpan<byte> name)
    {
        foreach (RetiredInclude entry in All)
        {
            if (Ascii.EqualsIgnoreCase(name, entry.Name))
                return entry;
        }

        return null;
    }
}
