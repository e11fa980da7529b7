#include "kept_object.hpp"

namespace martlet::cloud {

std::string open_object(const KeptSecrets& secrets, std::string_view kept, std::string_view context) {
  return kept.starts_with('{') ? std::string(kept) : secrets.open(kept, context);
}

}  // namespace martlet::cloud
