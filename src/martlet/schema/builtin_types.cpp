#include "builtin_types.hpp"

#include <martlet/json/value.hpp>

namespace martlet::schema {

Declaration Builtin<json::Value>::declare() { return declare_plain<json::Value>(Kind::any); }

}  // namespace martlet::schema
