using SpfLint.Fuzz;
using SpfLint.Fuzz.Running;

if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Help);
    return 2;
}

return new FuzzRun(options, Console.Out).Execute() ? 0 : 1;
