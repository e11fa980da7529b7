#include <chrono>
#include <concepts>
#include <expected>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/sqlite/database.hpp>

#include "testing/links.hpp"

// Tests Database::read() and Database::write().

namespace martlet::sqlite {
namespace {

TEST(Transaction, is_committed_and_returns_the_result_of_its_work) {
  Database database = memory(links);
  const std::string given = database.write([](Connection& connection) {
    connection.run("INSERT INTO links VALUES ('a', 'u')");
    connection.run("INSERT INTO links VALUES ('b', 'u')");
    return std::string("done");
  });
  EXPECT_EQ(given, "done");
  EXPECT_EQ(count(database), 2);
}

TEST(Transaction, is_rolled_back_when_its_work_throws) {
  Database database = memory(links);
  EXPECT_THROW(database.write([](Connection& connection) {
    connection.run("INSERT INTO links VALUES ('a', 'u')");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(count(database), 0);
  add(database, "b");  // the lock is free again
}

TEST(Transaction, is_rolled_back_when_its_work_returns_an_error) {
  Database database = memory(links);
  const auto outcome = database.write([](Connection& connection) -> std::expected<int, std::string> {
    connection.run("INSERT INTO links VALUES ('a', 'u')");
    return std::unexpected("refused");
  });
  EXPECT_EQ(outcome.error(), "refused");
  EXPECT_EQ(count(database), 0);
}

TEST(Transaction, continues_after_a_violation) {
  Database database = memory(links);
  database.write([](Connection& connection) {
    connection.run("INSERT INTO links VALUES ('a', 'u')");
    EXPECT_FALSE(connection.try_run("INSERT INTO links VALUES ('a', 'again')"));
    connection.run("INSERT INTO links VALUES ('b', 'u')");
  });
  EXPECT_EQ(count(database), 2);
}

TEST(Transaction, sees_one_state_while_others_write) {
  const TemporaryFolder folder;
  Database database = Database::open({.file = folder / "links.sqlite", .migrations = {links}}).value();
  add(database, "a");
  database.read([&](Connection& connection) {
    EXPECT_EQ(connection.one<std::int64_t>("SELECT count(*) FROM links"), 1);
    std::thread([&] { add(database, "b"); }).join();
    EXPECT_EQ(connection.one<std::int64_t>("SELECT count(*) FROM links"), 1);
  });
  EXPECT_EQ(count(database), 2);
}

TEST(Transaction, rejects_a_transaction_that_would_wait_for_itself) {
  Database database = memory(links);
  EXPECT_THROW(database.write([&](Connection&) { add(database, "a"); }), std::logic_error);
  EXPECT_THROW(database.write([&](Connection&) { database.write([](Connection&) {}); }), std::logic_error);
  add(database, "a");
}

TEST(Transaction, throws_busy_if_another_writes_for_too_long) {
  Database database = Database::open({.file = ":memory:", .migrations = {links}, .busy_timeout = std::chrono::milliseconds(1)}).value();
  database.write([&](Connection&) { std::thread([&] { EXPECT_THROW(add(database, "a"), Busy); }).join(); });
}

// So a server responds with 503.
static_assert(std::derived_from<Busy, TryLater>);

TEST(Transaction, of_many_threads_run_one_after_another) {
  Database database = memory("CREATE TABLE counter (n INTEGER); INSERT INTO counter VALUES (0)");
  const auto count_up = [&] {
    for (int i = 0; i < 50; ++i) {
      database.write([](Connection& connection) {
        const auto n = connection.one<std::int64_t>("SELECT n FROM counter");
        connection.run("UPDATE counter SET n = ?", n + 1);
      });
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(count_up);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(database.one<std::int64_t>("SELECT n FROM counter"), 200);
}

}  // namespace
}  // namespace martlet::sqlite
