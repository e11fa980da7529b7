#pragma once
#include <any>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <typeindex>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/request.hpp>

namespace martlet {

/// What only some requests have. Created on first use, so that the others stay small.
struct Request::Extras {
  struct Cookies {
    json::Value state;
    std::vector<std::string> to_clear;  ///< cookies that could not be read
  };
  std::optional<Cookies> cookies;  ///< if the client has sent some
  std::optional<Log> log;          ///< with the request's ids
  std::map<std::string, std::any, std::less<>> pre_values;
  std::map<std::type_index, std::any> app_values;
};

}  // namespace martlet
