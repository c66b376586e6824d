using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EmergentPractices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Parts",
                table: "HeldWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CanBy",
                table: "Energies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Footing",
                table: "Energies",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asset",
                table: "Contributions",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Sides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Due = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CameDue = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LetGo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Where = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Of = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Planned = table.Column<bool>(type: "INTEGER", nullable: true),
                    AlsoHelps = table.Column<string>(type: "TEXT", nullable: true),
                    Footing = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Agency = table.Column<string>(type: "TEXT", nullable: true),
                    Community = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Half = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Kept = table.Column<bool>(type: "INTEGER", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    WhereFrom = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    OnBehalf = table.Column<bool>(type: "INTEGER", nullable: true),
                    Noticed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Next = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Ends = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OfferedOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Unsure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    KeptSmall = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CarriedBy = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    LookAgain = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Step_State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Looks = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Gone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sides", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Sides_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sides_BoardId_Version",
                table: "Sides",
                columns: new[] { "BoardId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_Sides_Due",
                table: "Sides",
                column: "Due");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Sides");

            migrationBuilder.DropColumn(
                name: "Parts",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "CanBy",
                table: "Energies");

            migrationBuilder.DropColumn(
                name: "Footing",
                table: "Energies");

            migrationBuilder.DropColumn(
                name: "Asset",
                table: "Contributions");
        }
    }
}
