// What a runtime costs by itself.
System.Console.WriteLine("line");
