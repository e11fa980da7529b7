#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/sqlite/connection.hpp>

namespace martlet::sqlite {

/// When a database's file is opened and its migrations are applied.
enum class Opening {
  at_once,  ///< Database::open() does it
  /// The first statement does it: for a program with many databases that uses few of them. Database::open() still opens a file to which not
  /// all migrations, or other ones, have been applied, and reports errors. Later failures are thrown as SqlError.
  when_used,
};

struct DatabaseOptions {
  /// The path of a file, which is created if it is missing; or ":memory:", for a database that lives as long as the Database object.
  std::string file;
  /// Each one migrates the database from one version to the next; the first one creates the initial tables. When a file is opened, missing
  /// migrations are applied in one transaction; `user_version` is the number of applied ones. Append new ones, and never change a released
  /// one. If empty, the database is used as it is. A migration may rebuild a table that others refer to: foreign keys are checked after the
  /// last one.
  std::vector<std::string> migrations{};
  /// How long a statement waits for another connection's write.
  std::chrono::milliseconds busy_timeout{5000};
  Opening opening = Opening::at_once;
  /// With Locking::exclusive, calls must not overlap, neither on several threads nor by a query within the work of read(): an overlapping
  /// call throws std::logic_error.
  Locking locking = Locking::shared;
};

/// An SQLite database. Thread-safe: each call uses a connection of its own. The number of connections is the highest number of calls that
/// have overlapped. Connections use a write-ahead log, so that readers and a writer don't wait for each other; foreign keys are enforced.
/// Copies share their connections.
///
///     server.services().singleton<sqlite::Database>([] { return sqlite::Database::open({.file = "links.sqlite", .migrations = {
///         "CREATE TABLE links (code TEXT PRIMARY KEY, url TEXT NOT NULL) STRICT"}}); });
///
///     class Links {
///      public:
///       explicit Links(sqlite::Database& database) : database_(database) {}
///       std::optional<Link> find(const std::string& code) { return database_.find<Link>("SELECT code, url FROM links WHERE code = ?",
///       code); }
///       ...
///
/// See QueryMethods for run(), try_run(), all(), find() and one().
class Database : public QueryMethods<Database> {
 public:
  /// Fails with Code::unavailable if the file can't be opened, read or written; with Code::unsupported if more migrations have been
  /// applied than there are, since a newer program wrote it; with Code::malformed if a migration fails, which leaves the file unchanged.
  static Result<Database> open(DatabaseOptions options);

  /// Returns whether the file exists. With Opening::when_used, it may not. Then there are no rows, and a query would create the file.
  bool exists() const;

  /// Calls `work(Connection&)` in a transaction, and returns its result: all of its statements take effect, or none. It is committed when
  /// the work returns; rolled back when it throws, or returns a std::expected without a value. The write lock is acquired at the beginning,
  /// so what the work reads is still true when it writes. Until the work returns, this thread must use the database only through
  /// `connection`.
  template <class Work>
  auto write(Work&& work) {
    return in_transaction(Access::write, std::forward<Work>(work));
  }
  /// Does the same for work that only reads: it sees one state of the database, even if others write in the meantime.
  template <class Work>
  auto read(Work&& work) {
    return in_transaction(Access::read, std::forward<Work>(work));
  }

 private:
  template <class>
  friend class QueryMethods;
  enum class Access { read, write };
  struct Pool;

  /// Borrows a connection during its lifetime.
  class Lease {
   public:
    explicit Lease(Pool& pool);
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// A transaction, rolled back unless it is committed.
  class Transaction {
   public:
    Transaction(Pool& pool, Connection& connection, Access access);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

   private:
    Pool& pool_;
    Connection& connection_;
    Access access_;
  };

  explicit Database(std::shared_ptr<Pool> pool);
  Lease lease() { return Lease(*pool_); }

  template <class Work>
  auto in_transaction(Access access, Work&& work) {
    using Outcome = std::invoke_result_t<Work, Connection&>;
    static_assert(
        !requires(Outcome outcome) { outcome.operator co_await(); },
        "a transaction's work is a plain function: a coroutine would only begin after the commit");
    const Lease connection(*pool_);
    Transaction transaction(*pool_, *connection, access);
    if constexpr (std::is_void_v<Outcome>) {
      std::invoke(std::forward<Work>(work), *connection);
      transaction.commit();
    } else {
      Outcome outcome = std::invoke(std::forward<Work>(work), *connection);
      if constexpr (requires { outcome.has_value(), outcome.error(); }) {
        if (!outcome.has_value()) return outcome;
      }
      transaction.commit();
      return outcome;
    }
  }

  std::shared_ptr<Pool> pool_;
};

}  // namespace martlet::sqlite
