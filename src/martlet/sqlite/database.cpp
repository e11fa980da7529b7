#include <martlet/sqlite/database.hpp>

#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "file_header.hpp"
#include "migrations.hpp"

namespace martlet::sqlite {
namespace {

// Each connection to ":memory:" would have a separate database; those with one name in SQLite's `memdb` share one. The name contains
// an object's address, so that it is unique in the program.
std::string name_for_sqlite(const std::string& file, const void* owner) {
  if (file != ":memory:") return file.starts_with("file:") ? "./" + file : file;
  return "file:/martlet-" + std::to_string(reinterpret_cast<std::uintptr_t>(owner)) + "?vfs=memdb";
}

std::string can_not_open(const std::string& file, const char* why) { return "can't open the database " + file + ": " + why; }

}  // namespace

struct Database::Pool {
  explicit Pool(DatabaseOptions its_options) : options(std::move(its_options)), file(name_for_sqlite(options.file, this)) {}

  std::unique_ptr<Connection> connect() const { return std::make_unique<Connection>(file, options.busy_timeout, options.locking); }

  // Throws SqlError if the file can't be used.
  Result<void> open() {
    std::unique_ptr<Connection> connection = connect();
    Result<void> migrated = migrate(*connection, options);
    if (migrated) put_back(std::move(connection));
    return migrated;
  }
  // If it fails, the next call tries again.
  void open_once() {
    std::call_once(opened, [this] {
      if (const Result<void> done = open(); !done) throw SqlError(done.error().what);
    });
  }
  bool can_be_opened_later() const {
    if (options.opening == Opening::at_once || options.file == ":memory:") return false;
    return !std::filesystem::exists(options.file) || version_in_header(options.file) == std::ssize(options.migrations);
  }

  std::unique_ptr<Connection> take() {
    const std::lock_guard lock(mutex);
    if (writer == std::this_thread::get_id()) {
      throw std::logic_error("a write transaction of this thread is under way: use its connection, since another one would wait for it");
    }
    if (idle.empty() && options.locking == Locking::exclusive) {
      throw std::logic_error("a call of the database " + options.file + " is under way on its only connection: wait until it returns");
    }
    if (idle.empty()) return nullptr;
    std::unique_ptr<Connection> connection = std::move(idle.back());
    idle.pop_back();
    return connection;
  }
  void put_back(std::unique_ptr<Connection> connection) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(connection));
  }
  void set_writer(std::thread::id thread) {
    const std::lock_guard lock(mutex);
    writer = thread;
  }

  const DatabaseOptions options;
  const std::string file;
  std::once_flag opened;
  std::mutex mutex;  // guards the members below
  std::vector<std::unique_ptr<Connection>> idle;
  std::thread::id writer{};  // the thread of the current write transaction
};

Database::Lease::Lease(Pool& pool) : pool_(pool) {
  pool_.open_once();
  connection_ = pool_.take();
  if (!connection_) connection_ = pool_.connect();
}
Database::Lease::~Lease() { pool_.put_back(std::move(connection_)); }

Database::Transaction::Transaction(Pool& pool, Connection& connection, Access access)
    : pool_(pool), connection_(connection), access_(access) {
  connection_.run(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
  if (access_ == Access::write) pool_.set_writer(std::this_thread::get_id());
}

Database::Transaction::~Transaction() {
  // Some errors, such as a full disk, have already rolled back.
  if (connection_.is_in_transaction()) {
    try {
      connection_.run("ROLLBACK");
    } catch (const SqlError&) {
    }
  }
  if (access_ == Access::write) pool_.set_writer({});
}

void Database::Transaction::commit() { connection_.run("COMMIT"); }

Database::Database(std::shared_ptr<Pool> pool) : pool_(std::move(pool)) {}

Result<Database> Database::open(DatabaseOptions options) {
  auto pool = std::make_shared<Pool>(std::move(options));
  if (pool->can_be_opened_later()) return Database(std::move(pool));
  try {
    if (Result<void> opened = pool->open(); !opened) return std::unexpected(std::move(opened).error());
  } catch (const SqlError& error) {
    return failure(Code::unavailable, can_not_open(pool->options.file, error.what()),
                   "use a path in an existing folder that can be written to");
  }
  std::call_once(pool->opened, [] {});
  return Database(std::move(pool));
}

bool Database::exists() const { return pool_->options.file == ":memory:" || std::filesystem::exists(pool_->options.file); }

}  // namespace martlet::sqlite
