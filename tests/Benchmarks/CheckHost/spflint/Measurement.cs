using SpfLint.Spf.Evaluation;

namespace SpfLint.Benchmarks.Peers;

/// <summary>Counts the evaluations of a case in a second of processor time, all threads of the runtime included.</summary>
internal sealed class Measurement(Case one)
{
    private const int Batch = 1000;
    private const string Client = "192.0.2.1";
    private const string Helo = "mail.example.net";

    private readonly CheckHost _check = new(one.Source);
    private readonly SpfIdentity _prepared = Identity(one.Sender);

    public string Title => one.Title;

    /// <summary>With arguments as text.</summary>
    public double FromText(double seconds) => Rate(seconds, () =>
    {
        for (int i = 0; i < Batch; i++)
            Evaluate(Identity(one.Sender));
    });

    /// <summary>With an identity that is made once.</summary>
    public double FromIdentity(double seconds) => Rate(seconds, () =>
    {
        for (int i = 0; i < Batch; i++)
            Evaluate(_prepared);
    });

    private static SpfIdentity Identity(string sender) => ClientAddress.TryParse(Client, out ClientAddress client)
        ? SpfIdentity.MailFrom(client, sender, Helo)
        : throw new InvalidOperationException($"'{Client}' is no address.");

    private void Evaluate(SpfIdentity identity)
    {
        SpfResult result = _check.Evaluate(identity).Result;
        if (result != SpfResult.Pass)
            throw new InvalidOperationException($"{result} instead of pass");
    }

    private static double Rate(double seconds, Action batch)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (long count = Batch; ; count += Batch)
        {
            batch();
            double spent = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            if (spent >= seconds)
                return count / spent;
        }
    }
}
