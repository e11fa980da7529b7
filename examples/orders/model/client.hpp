#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

/// A program that uses this service; handlers receive it as `martlet::Credentials<Client>`.
struct Client {
  std::string id;
};

martlet::Schema describe(martlet::Type<Client>);

}  // namespace orders
