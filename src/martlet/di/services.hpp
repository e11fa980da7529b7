#pragma once
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/di/factory.hpp>
#include <martlet/di/provider.hpp>

namespace martlet {

namespace di {

enum class Lifetime {
  singleton,  ///< one object in the Container, shared by all threads, so it must be thread-safe
  request,    ///< one object per Scope
  transient,  ///< a new object each time
};

/// An entry of Services.
struct Binding {
  enum class Kind {
    made,     ///< by `provider`
    value,    ///< `object` already exists
    given,    ///< by the opener of a Scope
    handler,  ///< created by `provider` on demand; nothing can depend on it
  };
  Kind kind;
  Lifetime lifetime;
  Provider provider;
  Object object;  ///< the value, or the factory that `provider` calls
  std::source_location place;
  std::string label{};  ///< a handler's name in messages; if "", the name of its class
};

}  // namespace di

/// The services of a program: which class implements an interface, how long it lives, and where values come from. Doesn't construct
/// anything. Dependencies are deduced from constructors, which take `T&`, `const T&` or `std::shared_ptr<T>` (see Deps).
///
///     services.singleton<OrderStore, SqliteOrderStore>()
///             .request<Trace>()
///             .value(Limits{.page_max = 50})
///             .singleton<Mailer>([](const Limits& limits) -> Task<std::unique_ptr<Mailer>> { ... });
///
/// The order of bindings doesn't matter, but two for the same type are a mistake that check() reports. Singletons are constructed with the
/// container, even if nothing needs them, since they may have side effects.
class Services {
 public:
  using Place = std::source_location;

  /// Binds a single Implementation, which is constructed with the container and requested as an Interface.
  template <class Interface, class Implementation = Interface>
  Services& singleton(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::singleton, place);
  }
  /// Binds an object per Scope (a request being handled), constructed when it is first needed there.
  template <class Interface, class Implementation = Interface>
  Services& request(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::request, place);
  }
  /// Binds a new object for each use. It lives as long as the Scope (or, in a singleton, the Container) in which it was created.
  template <class Interface, class Implementation = Interface>
  Services& transient(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::transient, place);
  }

  /// Does the same with a factory, a function whose parameters are its dependencies. It returns a T (or a class derived from it) as a
  /// value, unique_ptr or shared_ptr. A factory of singletons may also return a Result of these, or be a coroutine (Task); coroutines that
  /// don't need each other run concurrently.
  template <class T, di::Factory F>
  Services& singleton(F factory, Place place = Place::current()) {
    return add<T>(di::Lifetime::singleton, std::move(factory), place);
  }
  template <class T, di::Factory F>
  Services& request(F factory, Place place = Place::current()) {
    static_assert(!di::waits_or_fails<F>,
                  "only a singleton's factory may return a Task or a Result: a request doesn't wait for its services");
    return add<T>(di::Lifetime::request, std::move(factory), place);
  }
  template <class T, di::Factory F>
  Services& transient(F factory, Place place = Place::current()) {
    static_assert(!di::waits_or_fails<F>,
                  "only a singleton's factory may return a Task or a Result: a request doesn't wait for its services");
    return add<T>(di::Lifetime::transient, std::move(factory), place);
  }

  /// Binds a singleton that already exists: `value(Limits{...})`, `value<Clock>(std::make_shared<FixedClock>(...))`.
  template <class T>
  Services& value(std::shared_ptr<T> object, Place place = Place::current()) {
    return add_value<T>(std::move(object), place);
  }
  template <class T>
    requires di::Injectable<T>
  Services& value(T object, Place place = Place::current()) {
    return add_value<T>(std::make_shared<T>(std::move(object)), place);
  }

  /// Replaces whatever is or will be bound to T, for fakes in tests. Services that only the replaced one needs are neither checked nor
  /// constructed. The last override of a type takes effect.
  template <class T>
  Services& override(std::shared_ptr<T> object, Place place = Place::current()) {
    return add_override<T>(std::move(object), place);
  }
  template <class T>
    requires di::Injectable<T>
  Services& override(T object, Place place = Place::current()) {
    return add_override<T>(std::make_shared<T>(std::move(object)), place);
  }

  /// Returns whether T is bound or overridden.
  template <class T>
  bool has() const noexcept {
    return has(di::id_of<T>);
  }
  /// Returns whether T is overridden.
  template <class T>
  bool is_overridden() const noexcept {
    return is_overridden(di::id_of<T>);
  }

  /// Declares that each Scope is given a T that it doesn't own (Scope::give), such as the request being handled.
  template <class T>
  Services& given(Place place = Place::current()) {
    return add({di::Binding::Kind::given, di::Lifetime::request, {di::id_of<T>, {}, nullptr}, nullptr, place});
  }

  /// Declares that an H will be requested from the container or its scopes, so that check() covers its needs. May be called repeatedly.
  template <class H>
  Services& handler(Place place = Place::current()) {
    return handler(di::provider_of<H>(), {}, place);
  }
  /// Does the same for a type-erased handler. `label` is its name in messages.
  Services& handler(const di::Provider& provider, std::string label = {}, Place place = Place::current());

  /// Reports everything that is wrong, without constructing anything: missing bindings, cycles, services that outlive something that they
  /// need, types bound twice. Each error has the whole chain: "CreateOrder -> OrderStore -> Database: Database has no binding".
  std::vector<Error> check() const;

 private:
  friend class Container;

  template <class Interface, class Implementation>
  Services& add(di::Lifetime lifetime, Place place) {
    static_assert(std::is_convertible_v<Implementation*, const Interface*>, "the implementation isn't derived from the interface");
    return add({di::Binding::Kind::made, lifetime, di::provider_of<Interface, Implementation>(), nullptr, place});
  }
  template <class T, class F>
  Services& add(di::Lifetime lifetime, F factory, Place place) {
    return add({di::Binding::Kind::made, lifetime, di::provider_of_factory<T, F>(), std::make_shared<F>(std::move(factory)), place});
  }
  template <class T>
  static di::Binding binding_of(std::shared_ptr<T> object, Place place) {
    return {di::Binding::Kind::value,
            di::Lifetime::singleton,
            {di::id_of<T>, {}, nullptr, nullptr, nullptr, &typeid(T)},
            std::const_pointer_cast<std::remove_cv_t<T>>(std::move(object)),
            place};
  }
  template <class T>
  Services& add_value(std::shared_ptr<T> object, Place place) {
    return add(binding_of(std::move(object), place));
  }
  template <class T>
  Services& add_override(std::shared_ptr<T> object, Place place) {
    overrides_.push_back(binding_of(std::move(object), place));
    return *this;
  }
  Services& add(di::Binding binding);
  bool has(di::TypeId type) const noexcept;
  bool is_overridden(di::TypeId type) const noexcept;

  std::vector<di::Binding> bindings_;
  std::vector<di::Binding> overrides_;
};

}  // namespace martlet
