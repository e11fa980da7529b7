#pragma once
#include <array>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/server/auth_strategy.hpp>
#include <martlet/server/clock.hpp>

// Creates strategies whose keys come from a function of services, such as fetched configuration.

namespace martlet::auth_detail {

/// A function that creates the scheme from the result and the options. A std::runtime_error that it throws is reported at initialization.
template <class Product, class Options>
using MakeScheme = std::shared_ptr<AuthScheme> (*)(const Clock& clock, Product product, const Options& options);

template <class F, class Product, class Options>
struct SchemeProvider {
  F function;
  Options options;
  MakeScheme<Product, Options> make;
};

template <class G, class... P>
struct SchemeFactory {
  static_assert((participant_detail::Service<P> && ...),
                "the function that gives a strategy its keys takes services: T&, const T& or std::shared_ptr<T>");
  static constexpr std::array<di::Need, 1 + sizeof...(P)> needs{di::Parameter<const Clock&>::need, di::Parameter<P>::need...};

  static di::Object make(void* provider, const di::Input* inputs) {
    return make(*static_cast<G*>(provider), inputs, std::index_sequence_for<P...>());
  }
  template <std::size_t... at>
  static di::Object make(G& provider, [[maybe_unused]] const di::Input* inputs, std::index_sequence<at...>) {
    return provider.make(di::Parameter<const Clock&>::from(inputs[0]), provider.function(di::Parameter<P>::from(inputs[1 + at])...),
                         provider.options);
  }
};

template <class G>
struct SchemeFactoryOf {
  template <class... P>
  using Of = SchemeFactory<G, P...>;
};

/// `function` returns a Product. It is called once, at initialization.
template <class Product, class F, class Options>
AuthStrategy from_services(F function, Options options, MakeScheme<Product, Options> make) {
  using G = SchemeProvider<F, Product, Options>;
  using Factory = typename participant_detail::Signature<F>::template Parameters<SchemeFactoryOf<G>::template Of>;
  return AuthStrategy::from_provider({di::id_of<Factory>, Factory::needs, &Factory::make},
                                     std::make_shared<G>(std::move(function), std::move(options), make));
}

}  // namespace martlet::auth_detail
