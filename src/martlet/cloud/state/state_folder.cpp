#include "state_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <martlet/base/random.hpp>
#include <martlet/base/read_file.hpp>

namespace martlet::cloud {
namespace {

constexpr std::size_t key_digits = 64;

std::string system_words() { return std::strerror(errno); }

Result<void> make_folder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error) std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
  if (error)
    return failure(Code::denied, path.string() + " can't be created or used: " + error.message(), "choose another folder with --state");
  return {};
}

// Writes the whole file or nothing, even if the process is killed.
Result<void> write_new_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string temporary = path.string() + ".new";
  const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return failure(Code::denied, temporary + ": " + system_words());
  const bool is_written = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  ::close(file);
  if (!is_written || ::rename(temporary.c_str(), path.c_str()) != 0)
    return failure(Code::unavailable, path.string() + ": " + system_words());
  return {};
}

}  // namespace

StateFolder::StateFolder(StateFolder&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      master_key_(std::move(other.master_key_)),
      databases_(std::move(other.databases_)),
      lock_(std::exchange(other.lock_, -1)) {}

StateFolder& StateFolder::operator=(StateFolder&& other) noexcept {
  std::swap(path_, other.path_);
  std::optional<TemporaryFolder> own = std::move(temporary_);
  temporary_.reset();
  if (other.temporary_) temporary_.emplace(std::move(*other.temporary_));
  other.temporary_.reset();
  if (own) other.temporary_.emplace(std::move(*own));
  std::swap(master_key_, other.master_key_);
  std::swap(databases_, other.databases_);
  std::swap(lock_, other.lock_);
  return *this;
}

StateFolder::~StateFolder() {
  if (lock_ >= 0) ::close(lock_);
}

Result<StateFolder> StateFolder::open(const std::filesystem::path& path) {
  StateFolder folder(std::filesystem::absolute(path));
  const Result<void> prepared = folder.prepare();
  if (!prepared) return std::unexpected(prepared.error());
  return folder;
}

Result<StateFolder> StateFolder::ephemeral() {
  TemporaryFolder temporary;
  StateFolder folder(temporary.path());
  folder.temporary_.emplace(std::move(temporary));
  const Result<void> prepared = folder.prepare();
  if (!prepared) return std::unexpected(prepared.error());
  return folder;
}

Result<void> StateFolder::prepare() {
  Result<void> done = make_folder(path_);
  if (done) done = lock();
  if (done) done = read_master_key();
  return done;
}

Result<void> StateFolder::lock() {
  const std::string file = (path_ / "lock").string();
  lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0) return failure(Code::denied, file + ": " + system_words(), "choose another folder with --state");
  if (::flock(lock_, LOCK_EX | LOCK_NB) == 0) return {};
  return failure(Code::conflict, path_.string() + " is in use by another local cloud",
                 "stop that one, or choose another folder with --state");
}

Result<void> StateFolder::read_master_key() {
  const std::filesystem::path file = path_ / "master.key";
  Result<std::string> key = read_file(file, key_digits);
  if (!key && key.error().code == Code::not_found) {
    key = random_hex(key_digits);
    const Result<void> written = write_new_file(file, *key);
    if (!written) return written;
  }
  if (!key) return std::unexpected(key.error());
  if (key->size() != key_digits) return failure(Code::malformed, file.string() + " isn't a key", "delete the folder " + path_.string());
  master_key_ = Secret(*std::move(key));
  return {};
}

Result<sqlite::Database> StateFolder::database(std::string_view name, std::vector<std::string> migrations) const {
  Result<sqlite::Database> database = sqlite::Database::open({.file = (path_ / (std::string(name) + ".sqlite")).string(),
                                                              .migrations = std::move(migrations),
                                                              .opening = sqlite::Opening::when_used,
                                                              .locking = sqlite::Locking::exclusive});
  if (database) databases_.insert_or_assign(std::string(name), *database);
  return database;
}

Result<std::filesystem::path> StateFolder::folder(std::string_view name) const {
  const std::filesystem::path path = path_ / name;
  const Result<void> made = make_folder(path);
  if (!made) return std::unexpected(made.error());
  return path;
}

}  // namespace martlet::cloud
