#pragma once
#include <martlet/schema/field.hpp>

namespace martlet {

/// Returns the schema of a strong type: a struct with a single member, represented in JSON and text by this member.
///
///     struct OrderId { std::string text; };
///     Schema describe(Type<OrderId>) { return wrapped<&OrderId::text>("OrderId", value<std::string>().pattern("^ord_\\d+$")); }
template <auto Member>
Schema wrapped(std::string name, const ValueRules<typename schema::MemberOf<decltype(Member)>::type>& rules = {}) {
  using T = typename schema::MemberOf<decltype(Member)>::Owner;
  using M = typename schema::MemberOf<decltype(Member)>::type;
  static constexpr schema::WrapperOps ops{
      [](const void* wrapper) -> const void* { return &(static_cast<const T*>(wrapper)->*Member); },
      [](void* wrapper) -> void* { return &(static_cast<T*>(wrapper)->*Member); },
      [](void* wrapper) { static_cast<T*>(wrapper)->*Member = M(); },
  };
  schema::Declaration declaration = schema::declare_plain<T>(schema::Kind::wrapper);
  declaration.name = std::move(name);
  declaration.wrapper = &ops;
  declaration.inner = &schema_of<M>;
  declaration.refinement = rules.refinement();
  return Schema(std::move(declaration));
}

}  // namespace martlet
