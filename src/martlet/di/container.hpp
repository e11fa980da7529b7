#pragma once
#include <memory>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/di/recipe.hpp>
#include <martlet/di/services.hpp>

namespace martlet {

namespace di {
class Built;  // what a Container holds; immutable, so that all threads read it without a lock
}

/// A built graph of services: every singleton exists. Immutable, so it may be used from any thread. Destroys what it built in reverse
/// order of construction. Must outlive its scopes.
class Container {
 public:
  /// Checks the graph, then builds the singletons: each when what it needs exists, coroutine factories concurrently unless they
  /// need each other. Fails with everything that check() finds, or with what the failing factories and constructors said.
  static Task<Result<Container>> build(Services services);

  Container(Container&&) noexcept;
  Container& operator=(Container&&) noexcept;
  ~Container();

  /// A singleton or value. Throws std::logic_error for anything else: what handlers need was checked, but not what is requested here;
  /// also for what was not constructed, because only an overridden service needed it.
  template <class T>
  T& get() const {
    return *static_cast<T*>(singleton(di::id_of<T>).address);
  }
  /// The same; null if T isn't bound, or isn't a singleton.
  template <class T>
  T* find() const noexcept {
    return static_cast<T*>(find(di::id_of<T>));
  }

  /// Does T (a handler, or anything bound) need only singletons, directly and indirectly? Then one T can serve all requests.
  /// False if a transient is among them, since a new one is wanted each time.
  template <class T>
  bool needs_only_singletons() const {
    return needs_only_singletons(di::id_of<T>);
  }
  bool needs_only_singletons(di::TypeId handler) const;

  /// A new H for all requests. H must be a handler of the Services that needs only singletons, and die before the container.
  template <class H>
  H create() const {
    di::Inputs inputs;
    resolve(di::id_of<H>, inputs);
    return di::construct<H>(inputs.data());
  }
  /// The same for one whose type is erased; its recipe is given `factory`.
  di::Object create(di::TypeId handler, void* factory = nullptr) const;

 private:
  friend class Scope;
  explicit Container(std::unique_ptr<di::Built> built);
  const di::Input& singleton(di::TypeId type) const;
  void* find(di::TypeId type) const noexcept;
  void resolve(di::TypeId handler, di::Inputs& inputs) const;

  std::unique_ptr<di::Built> built_;
};

}  // namespace martlet
