#pragma once
#include <optional>
#include <string>
#include <vector>

#include "table_row.hpp"

namespace martlet::cloud::dynamodb {

/// An attribute of a key.
struct KeyPart {
  std::string name{};
  std::string type{};  ///< "S", "N" or "B"
};

/// The key of a table or of an index.
struct KeySchema {
  KeyPart hash{};
  std::optional<KeyPart> range{};

  std::vector<const KeyPart*> parts() const;
};
KeySchema key_of(const TableRow& table);
KeySchema key_of(const TableRow& table, const Index& index);

}  // namespace martlet::cloud::dynamodb
