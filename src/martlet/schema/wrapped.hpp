#pragma once
#include <martlet/schema/field.hpp>

namespace martlet {

/// Returns the schema of a strong type: a struct around one value, represented in JSON and text by that value.
///
///     struct OrderId { std::string text; };
///     Schema describe(Type<OrderId>) { return wrapped<&OrderId::text>("OrderId", value<std::string>().pattern("^ord_\\d+$")); }
template <auto Member>
Schema wrapped(std::string name, const ValueRules<typename schema::MemberOf<decltype(Member)>::type>& rules = {}) {
  using T = typename schema::MemberOf<decltype(Member)>::Owner;
  using M = typename schema::MemberOf<decltype(Member)>::type;
  static constexpr schema::BoxOps ops{
      [](const void* box) -> const void* { return &(static_cast<const T*>(box)->*Member); },
      [](void* box) -> void* { return &(static_cast<T*>(box)->*Member); },
      [](void* box) { static_cast<T*>(box)->*Member = M(); },
  };
  schema::Declaration declaration = schema::declare_plain<T>(schema::Kind::box);
  declaration.name = std::move(name);
  declaration.box = &ops;
  declaration.inner = &schema_of<M>;
  declaration.refinement = rules.refinement();
  return Schema(std::move(declaration));
}

}  // namespace martlet
