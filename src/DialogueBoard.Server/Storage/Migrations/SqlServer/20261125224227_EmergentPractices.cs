using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.SqlServer
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
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CanBy",
                table: "Energies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Footing",
                table: "Energies",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asset",
                table: "Contributions",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Sides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Due = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CameDue = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    LetGo = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Where = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: true),
                    Of = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Planned = table.Column<bool>(type: "bit", nullable: true),
                    AlsoHelps = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Footing = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Agency = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Community = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Half = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Kept = table.Column<bool>(type: "bit", nullable: true),
                    Channel = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    WhereFrom = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: true),
                    OnBehalf = table.Column<bool>(type: "bit", nullable: true),
                    Noticed = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Next = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Ends = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OfferedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Unsure = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Risk = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    KeptSmall = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    CarriedBy = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: true),
                    LookAgain = table.Column<DateOnly>(type: "date", nullable: true),
                    Step_State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Looks = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Gone = table.Column<bool>(type: "bit", nullable: false)
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
