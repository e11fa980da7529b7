#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/value.hpp>

namespace martlet {

/// Collects named values as a JSON object, in the order of the names' first occurrence; a repeated name makes an array, as in hapi. Needs n
/// log n steps, whatever names a client chooses.
class JsonObjectBuilder {
 public:
  void add(std::string_view name, json::Value value);
  json::Value take() { return std::move(members_); }

 private:
  struct Place {
    std::size_t index;
    bool is_repeated;  // then the member is an array created here
  };
  json::Object members_;
  std::map<std::string, Place, std::less<>> places_;
};

}  // namespace martlet
