#pragma once
#include <source_location>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/config/remote_source.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

/// Configuration that is fetched while the server initializes. It can only be injected: a class whose constructor takes a `const
/// Remote<Limits>&` is constructed after it was fetched. It therefore can't be read too early.
template <class T>
class Remote {
 public:
  /// Returns a Remote with a value, for tests.
  static Remote fixed(T value) { return Remote(std::make_shared<const T>(std::move(value))); }

  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }

 private:
  friend class Remotes;
  explicit Remote(std::shared_ptr<const T> value) : value_(std::move(value)) {}
  std::shared_ptr<const T> value_;
};

/// The remote parameters that a program needs. Fetches them at initialization. Must be used on one thread only.
///
///     auto remotes = std::make_shared<Remotes>(std::make_shared<FileSource>("config"));
///     remotes->add<Limits>("/orders/limits", server.services());
///     server.on_initialize([remotes] { return remotes->fetch(); });   // concurrently with other initialization
class Remotes {
 public:
  explicit Remotes(std::shared_ptr<RemoteSource> source) : source_(std::move(source)) {}

  /// Adds `parameter`, the JSON text of a T, which has a schema. Binds Remote<T> in `services`, a martlet::Services, to be constructed
  /// after fetch(), which must be called while `services` exists. A Remote<T> that is overridden there isn't fetched.
  template <class T, class Services>
  void add(std::string parameter, Services& services, std::source_location place = std::source_location::current()) {
    std::shared_ptr<Pending> pending = add(std::move(parameter), schema_of<T>(), std::make_shared<T>());
    pending->is_replaced = [&services] { return services.template is_overridden<Remote<T>>(); };
    services.template singleton<Remote<T>>(
        [pending]() -> Result<Remote<T>> {
          if (!pending->is_read) return std::unexpected(not_fetched(*pending));
          return Remote<T>(std::static_pointer_cast<const T>(pending->value));
        },
        place);
  }

  /// Fetches and reads concurrently all parameters that were added since the last call. The error lists everything that is wrong, each with
  /// the parameter, its source, line, column and key, but never with a value.
  Task<Result<void>> fetch();

 private:
  struct Pending {
    std::string parameter;
    Schema schema;
    std::shared_ptr<void> value;
    bool is_read = false;
    std::function<bool()> is_replaced{};
    std::vector<Error> errors{};
  };
  std::shared_ptr<Pending> add(std::string parameter, const Schema& schema, std::shared_ptr<void> value);
  static Error not_fetched(const Pending& pending);
  void take(Pending& pending, const Result<std::string>& text) const;
  void read(Pending& pending, const std::string& text) const;
  std::string name_of(const Pending& pending) const;
  Error about(const Pending& pending, Error error) const;

  std::shared_ptr<RemoteSource> source_;
  std::vector<std::shared_ptr<Pending>> pending_;
};

}  // namespace martlet
