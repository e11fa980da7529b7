#include <filesystem>
#include <optional>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/sqlite/database.hpp>

#include "testing/links.hpp"

namespace martlet::sqlite {
namespace {

TEST(Database, in_memory_is_shared_by_its_connections_and_lives_as_long_as_its_object) {
  Database database = memory(links);
  Database other = memory(links);
  std::thread([&] { add(database, "a"); }).join();
  EXPECT_EQ(database.read([](Connection& connection) { return connection.one<std::int64_t>("SELECT count(*) FROM links"); }), 1);
  EXPECT_EQ(count(other), 0);
}

TEST(Database, in_a_file_persists) {
  const TemporaryFolder folder;
  const DatabaseOptions options{.file = folder / "links.sqlite", .migrations = {links}};
  {
    Database database = Database::open(options).value();
    add(database, "a");
  }
  Database again = Database::open(options).value();
  EXPECT_EQ(count(again), 1);
  EXPECT_EQ(again.one<std::string>("PRAGMA journal_mode"), "wal");
}

TEST(Database, reports_a_file_that_cannot_be_opened) {
  const Result<Database> opened = Database::open({.file = "/nowhere/links.sqlite"});
  ASSERT_FALSE(opened);
  EXPECT_EQ(to_text(opened.error()),
            "can't open the database /nowhere/links.sqlite: unable to open database file; use a path in an existing folder that "
            "can be written to");
  EXPECT_EQ(opened.error().code, Code::unavailable);
}

TEST(Database, reports_a_file_that_is_not_a_database) {
  const TemporaryFolder folder;
  const Result<Database> opened = Database::open({.file = folder.write("text", std::string(5000, 'x'))});
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().what.find("file is not a database"), std::string::npos) << opened.error().what;
}

TEST(Database, opened_when_used_has_no_file_before) {
  const TemporaryFolder folder;
  const DatabaseOptions options{.file = folder / "links.sqlite", .migrations = {links}, .opening = Opening::when_used};
  Database database = Database::open(options).value();
  EXPECT_FALSE(database.exists());
  add(database, "a");
  EXPECT_TRUE(database.exists());
  Database again = Database::open(options).value();
  EXPECT_EQ(count(again), 1);
}

TEST(Database, opened_when_used_throws_the_error_until_it_is_corrected) {
  const TemporaryFolder folder;
  Database database = Database::open({.file = folder / "later/links.sqlite", .migrations = {links}, .opening = Opening::when_used}).value();
  EXPECT_THROW(count(database), SqlError);
  std::filesystem::create_directory(folder / "later");
  EXPECT_EQ(count(database), 0);
}

TEST(Database, that_is_exclusive_refuses_other_connections_until_its_last_copy_is_destroyed) {
  const TemporaryFolder folder;
  const DatabaseOptions options{.file = folder / "links.sqlite", .migrations = {links}, .busy_timeout = std::chrono::milliseconds(0)};
  DatabaseOptions exclusively = options;
  exclusively.locking = Locking::exclusive;
  {
    std::optional<Database> database = Database::open(exclusively).value();
    Database copy = *database;
    add(*database, "a");
    database.reset();
    EXPECT_EQ(count(copy), 1);
    const auto other = Database::open(options);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, Code::unavailable);
    EXPECT_FALSE(std::filesystem::exists(folder / "links.sqlite-shm")) << "an index in shared memory costs locks";
  }
  Database again = Database::open(options).value();
  EXPECT_EQ(count(again), 1);
}

TEST(Database, that_is_exclusive_refuses_calls_that_overlap) {
  const TemporaryFolder folder;
  Database database = Database::open({.file = folder / "links.sqlite", .migrations = {links}, .locking = Locking::exclusive}).value();
  const auto overlap = [&] { return database.read([&](Connection&) { return count(database); }); };
  EXPECT_THROW(overlap(), std::logic_error);
  EXPECT_EQ(count(database), 0) << "the connection is there again";
}

TEST(Database, enforces_foreign_keys) {
  Database database = memory("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a)");
  const auto added = database.try_run("INSERT INTO b VALUES (7)");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().constraint, Constraint::foreign_key);
}

TEST(Database, enforces_foreign_keys_on_every_connection) {
  const TemporaryFolder folder;
  const std::string tables = "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a)";
  Database database = Database::open({.file = folder / "a.sqlite", .migrations = {tables}}).value();
  database.read([&](Connection&) { EXPECT_FALSE(database.try_run("INSERT INTO b VALUES (7)")); });  // by another connection
}

}  // namespace
}  // namespace martlet::sqlite
