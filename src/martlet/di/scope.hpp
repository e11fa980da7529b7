#pragma once
#include <array>
#include <forward_list>
#include <vector>

#include <martlet/di/container.hpp>

namespace martlet {

/// The services of one request. Opening a scope costs nothing: services are constructed when first needed, and destroyed with the scope in
/// reverse order. Belongs to one thread at a time.
class Scope {
 public:
  explicit Scope(const Container& container);
  Scope(const Scope&) = delete;
  ~Scope();

  static constexpr std::size_t given_max = 4;

  /// Provides `object` to everything in this scope that needs a T. T must be `given<T>()` in Services, and the object must outlive the
  /// scope.
  template <class T>
  void give(T& object) {
    give(di::id_of<T>, const_cast<std::remove_cv_t<T>*>(&object));
  }

  /// Returns a T of any lifetime. A transient is created in each call and lives as long as the scope. Throws what its constructor throws,
  /// and std::logic_error if T isn't bound or wasn't given.
  template <class T>
  T& get() {
    return *static_cast<T*>(input(di::id_of<T>).address);
  }

  /// Creates an H. H must be a handler of the Services. The scope must outlive it.
  template <class H>
  H create() {
    di::Inputs inputs;
    resolve(di::id_of<H>, inputs);
    return di::construct<H>(inputs.data());
  }
  /// Does the same for a type-erased handler. `factory` is passed to its provider.
  di::Object create(di::TypeId handler, void* factory = nullptr);

 private:
  struct Given {
    di::TypeId type = nullptr;
    void* address = nullptr;
  };
  void give(di::TypeId type, void* address);
  void* given(di::TypeId type) const;
  di::Input input(di::TypeId type);
  di::Input input(std::size_t node);
  di::Input make(std::size_t node);
  void resolve(di::TypeId handler, di::Inputs& inputs);
  void resolve(std::size_t node, di::Inputs& inputs);

  const di::BuiltGraph& built_;
  std::array<Given, given_max> given_{};
  std::vector<di::Input> slots_;         // one for each service that lives for a request; empty until the first is needed
  std::forward_list<di::Object> owned_;  // in reverse order of creation, so the newest is destroyed first
};

}  // namespace martlet
