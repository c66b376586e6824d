namespace DialogueBoard.Server.InAndOut;

/// <summary>Reads the rows of one kind of file, in order, as the acts that put them on a board.</summary>
internal interface IRowReader
{
    RowReading Read(SheetRow row);
}
