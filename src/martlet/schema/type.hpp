#pragma once
#include <cstddef>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/std_memory.hpp>

namespace martlet {

namespace schema {
struct Declaration;
struct CompiledNode;
class CompiledSchema;
template <class T>
struct Builtin;
}  // namespace schema

/// A tag that passes a type to describe() without a value.
template <class T>
struct Type {};

/// The shape of a type's values: their keys and rules. Used to read, validate, write and document them.
/// Cheap to copy: copies share the declaration, which never changes. Thread-safe.
///
/// A struct's schema is returned by a function in its namespace, declared in its header and defined in its .cpp with object() (object.hpp):
///
///     Schema describe(Type<NewOrder>);
class Schema {
 public:
  explicit Schema(schema::Declaration declaration);

  /// Returns the declared name, "NewOrder"; "" for built-in types.
  std::string_view name() const;
  /// Prepares everything reachable from here: compiles patterns, resolves references between fields. Only the first call does this; later
  /// ones return the same result. Call it when a program starts, so that mistakes are found then; reading also calls it, and throws
  /// std::logic_error if it fails. Fails with Code::malformed for an invalid pattern or an unknown reference, naming the field.
  Result<void> compile() const;

  const schema::Declaration& declaration() const;
  /// Returns the prepared nodes, for the readers and writers of this module.
  const schema::CompiledNode& compiled() const;
  schema::CompiledSchema& compiled_schema() const;

 private:
  struct Body;
  std::shared_ptr<const Body> body_;
};

/// Whether T has a schema: a built-in type (builtin_types.hpp), or one with describe().
template <class T>
concept HasSchema = requires { sizeof(schema::Builtin<T>); } || requires { describe(Type<T>{}); };

/// Returns the schema of T, which the first call creates. Recursive types work, since a schema refers to other types by this function, not
/// by their schemas. For built-in types include builtin_types.hpp.
template <class T>
const Schema& schema_of() {
  static_assert(HasSchema<T>, "this type has no schema: declare `martlet::Schema describe(martlet::Type<T>);` in its header and namespace");
  if constexpr (requires { sizeof(schema::Builtin<T>); }) {
    static const Schema schema(schema::Builtin<T>::declare());
    return schema;
  } else if constexpr (HasSchema<T>) {
    static const Schema schema = describe(Type<T>{});
    return schema;
  }
}

}  // namespace martlet
