#pragma once
#include <chrono>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/sqlite/query_methods.hpp>

namespace martlet::sqlite {

/// Which connections can use the file of a database.
enum class Locking {
  shared,  ///< any number of connections, from any process
  /// A single one. The file is locked as long as the connection is open, rather than by each statement. Other connections, from any
  /// process, are refused.
  exclusive,
};

/// One connection to a database, for one thread at a time. Database::read() and write() pass it to the work of a transaction.
class Connection : public QueryMethods<Connection> {
 public:
  Connection(const std::string& file, std::chrono::milliseconds busy_timeout, Locking locking = Locking::shared);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  /// Runs SQL statements that have no parameters. Stops at the first one that fails, and throws.
  void script(const std::string& sql);
  bool is_in_transaction() const;

 private:
  friend class QueryMethods<Connection>;
  template <class>
  friend class QueryMethods;
  Connection* lease() { return this; }
  Rows start(std::string_view sql, std::initializer_list<Value> values);
  Rows start_named(std::string_view sql, const Schema& schema, const void* object);
  Changes changes() const;
  Sqlite3Statement& prepared(std::string_view sql);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::sqlite
