#pragma once
#include <concepts>
#include <memory>
#include <utility>

#include <martlet/server/auth.hpp>
#include <martlet/server/participant.hpp>

namespace martlet {

/// How a server authenticates clients: an existing AuthScheme, or how one is made from services. Created by bearer(), basic(), from a
/// `std::unique_ptr` to a scheme of your own, or by AuthStrategy::of() for a class whose constructor takes services.
class AuthStrategy : public Participant {
 public:
  template <std::derived_from<AuthScheme> S>
  AuthStrategy(std::unique_ptr<S> scheme) {
    shared = std::shared_ptr<AuthScheme>(std::move(scheme));
  }
  /// A scheme that is created by its constructor.
  template <std::derived_from<AuthScheme> S>
  static AuthStrategy of() {
    AuthStrategy strategy;
    strategy.recipe = di::recipe_of<AuthScheme, S>();
    strategy.recipe->makes = di::id_of<S>;
    return strategy;
  }
  /// A scheme that a recipe makes from `function` and services: its object is an AuthScheme.
  static AuthStrategy made_by(const di::Recipe& recipe, di::Object function) {
    AuthStrategy strategy;
    strategy.recipe = recipe;
    strategy.function = std::move(function);
    return strategy;
  }

 private:
  AuthStrategy() = default;
};

}  // namespace martlet
