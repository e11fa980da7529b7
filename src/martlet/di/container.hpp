#pragma once
#include <memory>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/di/provider.hpp>
#include <martlet/di/services.hpp>

namespace martlet {

namespace di {
class BuiltGraph;  // the contents of a Container; immutable, so that threads need no lock
}

/// A built graph of services, with all singletons. Immutable, so it may be used from any thread. Destroys its objects in reverse order of
/// construction. Must outlive its scopes.
class Container {
 public:
  /// Checks the graph, then builds each singleton after those that it needs. Coroutine factories run concurrently unless they need
  /// each other. Fails with all errors of check(), or with those of the failing factories and constructors.
  static Task<Result<Container>> build(Services services);

  Container(Container&&) noexcept;
  Container& operator=(Container&&) noexcept;
  ~Container();

  /// Returns a singleton or value. Throws std::logic_error for anything else, since check() covers only the needs of handlers and services,
  /// not these requests. Also throws for a singleton that wasn't constructed because only an overridden service needed it.
  template <class T>
  T& get() const {
    return *static_cast<T*>(singleton(di::id_of<T>).address);
  }
  /// Does the same, but returns nullptr if T isn't bound or isn't a singleton.
  template <class T>
  T* find() const noexcept {
    return static_cast<T*>(find(di::id_of<T>));
  }

  /// Returns whether T (a handler or bound type) needs only singletons, directly and indirectly, so that one T can serve all requests.
  /// False if it needs a transient, which must be new each time.
  template <class T>
  bool needs_only_singletons() const {
    return needs_only_singletons(di::id_of<T>);
  }
  bool needs_only_singletons(di::TypeId handler) const;

  /// Creates an H for all requests. H must be a handler of the Services that needs only singletons. The container must outlive it.
  template <class H>
  H create() const {
    di::Inputs inputs;
    resolve(di::id_of<H>, inputs);
    return di::construct<H>(inputs.data());
  }
  /// Does the same for a type-erased handler. `factory` is passed to its provider.
  di::Object create(di::TypeId handler, void* factory = nullptr) const;

 private:
  friend class Scope;
  explicit Container(std::unique_ptr<di::BuiltGraph> built);
  const di::Input& singleton(di::TypeId type) const;
  void* find(di::TypeId type) const noexcept;
  void resolve(di::TypeId handler, di::Inputs& inputs) const;

  std::unique_ptr<di::BuiltGraph> built_;
};

}  // namespace martlet
