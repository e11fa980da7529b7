#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <martlet/openapi/document.hpp>

// For tests: the OpenAPI document of a server, and access to its values.

namespace martlet {

inline json::Value document_of(const Server& server) {
  const Result<json::Value> document = openapi_document(server);
  EXPECT_TRUE(document) << document.error().what;
  return document.value_or(json::Value());
}

// Returns the value at a JSON pointer, in which `~1` is a slash.
inline std::string at(const json::Value& document, std::string_view pointer) {
  const json::Value* found = &document;
  for (std::string_view rest = pointer; found && !rest.empty();) {
    rest.remove_prefix(1);
    std::string key(rest.substr(0, rest.find('/')));
    rest.remove_prefix(key.size());
    for (std::size_t i; (i = key.find("~1")) != std::string::npos;) key.replace(i, 2, "/");
    found = found->array() ? &(*found->array()).at(std::stoul(key)) : found->find(key);
  }
  return found ? found->to_text({.escape = false}) : "missing";
}

}  // namespace martlet
