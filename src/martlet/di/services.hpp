#pragma once
#include <memory>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/di/factory.hpp>
#include <martlet/di/recipe.hpp>

namespace martlet {

namespace di {

enum class Lifetime {
  singleton,  ///< one in the Container, shared by all threads: the class says how it is safe
  request,    ///< one in each Scope that asks for it
  transient,  ///< a new one for each who needs it
};

/// One line of Services.
struct Binding {
  enum class Kind {
    made,     ///< by `recipe`
    value,    ///< `object` is there already
    given,    ///< by whoever opens a Scope
    handler,  ///< by `recipe`, on demand; nothing can depend on it
  };
  Kind kind;
  Lifetime lifetime;
  Recipe recipe;
  Object object;  ///< the value, or the factory that `recipe` calls
  std::source_location place;
  std::string label{};  ///< what messages call a handler; "": by its class
};

}  // namespace di

/// What a program is made of: which class implements an interface, how long it lives, and where values come from. Nothing is
/// built here. Constructors are read by the compiler: they take `T&`, `const T&` or `std::shared_ptr<T>` (see Deps).
///
///     services.singleton<OrderStore, SqliteOrderStore>()
///             .request<Trace>()
///             .value(Limits{.page_max = 50})
///             .singleton<Mailer>([](const Limits& limits) -> Task<std::unique_ptr<Mailer>> { ... });
///
/// The order of the lines has no meaning, but two for one type are a mistake that check() finds. Singletons are built with the container,
/// also those that nothing needs: they are there for what they do.
class Services {
 public:
  using Place = std::source_location;

  /// One Implementation, built with the container, asked for as an Interface.
  template <class Interface, class Implementation = Interface>
  Services& singleton(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::singleton, place);
  }
  /// One in each Scope (a request being handled), built when it is first needed there.
  template <class Interface, class Implementation = Interface>
  Services& request(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::request, place);
  }
  /// A new one for each who needs it. It lives as long as the Scope (or, in a singleton, the Container) in which it was made.
  template <class Interface, class Implementation = Interface>
  Services& transient(Place place = Place::current()) {
    return add<Interface, Implementation>(di::Lifetime::transient, place);
  }

  /// The same, made by a function whose parameters are its dependencies. It gives a T (or a class derived from it) as a value,
  /// unique_ptr or shared_ptr. A factory of singletons may also give a Result of these, or be a coroutine (Task): then those that
  /// don't need each other run concurrently.
  template <class T, di::Factory F>
  Services& singleton(F factory, Place place = Place::current()) {
    return add<T>(di::Lifetime::singleton, std::move(factory), place);
  }
  template <class T, di::Factory F>
  Services& request(F factory, Place place = Place::current()) {
    static_assert(!di::waits_or_fails<F>,
                  "only a singleton's factory may give a Task or a Result: a request doesn't wait for its services");
    return add<T>(di::Lifetime::request, std::move(factory), place);
  }
  template <class T, di::Factory F>
  Services& transient(F factory, Place place = Place::current()) {
    static_assert(!di::waits_or_fails<F>,
                  "only a singleton's factory may give a Task or a Result: a request doesn't wait for its services");
    return add<T>(di::Lifetime::transient, std::move(factory), place);
  }

  /// A singleton that is there already: `value(Limits{...})`, `value<Clock>(std::make_shared<FixedClock>(...))`.
  template <class T>
  Services& value(std::shared_ptr<T> object, Place place = Place::current()) {
    return add_value<T>(std::move(object), place);
  }
  template <class T>
    requires di::Injectable<T>
  Services& value(T object, Place place = Place::current()) {
    return add_value<T>(std::make_shared<T>(std::move(object)), place);
  }

  /// Takes the place of whatever is or will be bound to T: fakes in tests. What only the replaced service needed is neither checked nor
  /// built. Of several for one type the last counts.
  template <class T>
  Services& override(std::shared_ptr<T> object, Place place = Place::current()) {
    return add_override<T>(std::move(object), place);
  }
  template <class T>
    requires di::Injectable<T>
  Services& override(T object, Place place = Place::current()) {
    return add_override<T>(std::make_shared<T>(std::move(object)), place);
  }

  /// Is a T bound, or overridden?
  template <class T>
  bool has() const noexcept {
    return has(di::id_of<T>);
  }
  /// Does something else take the place of what is bound to T?
  template <class T>
  bool is_overridden() const noexcept {
    return is_overridden(di::id_of<T>);
  }

  /// Each Scope is given a T that it doesn't own (Scope::give): the request being handled.
  template <class T>
  Services& given(Place place = Place::current()) {
    return add({di::Binding::Kind::given, di::Lifetime::request, {di::id_of<T>, {}, nullptr}, nullptr, place});
  }

  /// An H will be asked of the container or of its scopes, so check() follows what it needs. As often as you like.
  template <class H>
  Services& handler(Place place = Place::current()) {
    return handler(di::recipe_of<H>(), {}, place);
  }
  /// The same for one whose type was forgotten. `label` is what messages call it.
  Services& handler(const di::Recipe& recipe, std::string label = {}, Place place = Place::current());

  /// Everything that is wrong, nothing being built: what has no binding, cycles, what outlives something that it needs, types
  /// bound twice. Each says the whole chain: "CreateOrder -> OrderStore -> Database: Database has no binding".
  std::vector<Error> check() const;

 private:
  friend class Container;

  template <class Interface, class Implementation>
  Services& add(di::Lifetime lifetime, Place place) {
    static_assert(std::is_convertible_v<Implementation*, const Interface*>, "the implementation isn't derived from the interface");
    return add({di::Binding::Kind::made, lifetime, di::recipe_of<Interface, Implementation>(), nullptr, place});
  }
  template <class T, class F>
  Services& add(di::Lifetime lifetime, F factory, Place place) {
    return add({di::Binding::Kind::made, lifetime, di::recipe_of_factory<T, F>(), std::make_shared<F>(std::move(factory)), place});
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
