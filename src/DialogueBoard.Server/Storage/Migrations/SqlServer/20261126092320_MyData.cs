using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MyData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KeyHash",
                table: "WaysBack",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KeptMonths",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedAtVersion",
                table: "Sides",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaysBack_KeyHash",
                table: "WaysBack",
                column: "KeyHash");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_Id",
                table: "Participants",
                column: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaysBack_KeyHash",
                table: "WaysBack");

            migrationBuilder.DropIndex(
                name: "IX_Participants_Id",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "KeyHash",
                table: "WaysBack");

            migrationBuilder.DropColumn(
                name: "KeptMonths",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "MovedAtVersion",
                table: "Sides");
        }
    }
}
