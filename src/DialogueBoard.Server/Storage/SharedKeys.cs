using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Keeps data protection's keys in the boards' own database, so that every node reads what any node sealed. They lie there
/// as they are, not encrypted. Safe from any thread.
/// </summary>
public sealed class SharedKeys(BoardDatabase database) : IXmlRepository
{
    private volatile bool _foundNone;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var keys = Wait(() => database.ReadAsync(context => context.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync()));
        _foundNone = keys.Count == 0;
        return keys.ConvertAll(XElement.Parse);
    }

    /// <summary>
    /// Stores a key, unless it would be the first and another node's came first: who stores reads all keys again at once,
    /// and uses that one. Otherwise nodes that start together would seal with keys that the others learn of a day later.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = element.ToString(SaveOptions.DisableFormatting);
        Wait(() => StoreAsync(xml, friendlyName));
    }

    private async Task<bool> StoreAsync(string xml, string friendlyName)
    {
        while (true)
        {
            var taken = await LastAsync();
            try
            {
                return await database.WriteAsync(async context =>
                {
                    // Its own name is there where a commit whose outcome was uncertain went through after all.
                    if ((_foundNone && taken > 0) || await context.DataProtectionKeys.AnyAsync(key => key.FriendlyName == friendlyName))
                    {
                        return false;
                    }

                    context.DataProtectionKeys.Add(new() { Id = taken + 1, FriendlyName = friendlyName, Xml = xml });
                    await context.SaveChangesAsync();
                    return true;
                });
            }
            catch (DbUpdateException)
            {
                // Another node took the number meanwhile; anything else that is wrong is told.
                if (await LastAsync() == taken)
                {
                    throw;
                }
            }
        }
    }

    private Task<int> LastAsync() =>
        database.ReadAsync(async context => await context.DataProtectionKeys.MaxAsync(key => (int?)key.Id) ?? 0);

    // Data protection asks and waits, and may do so on a circuit, whose own thread the awaits must not need.
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
