#include <martlet/config/fixed_source.hpp>

namespace martlet {

std::string FixedSource::name() const { return "a fixed source"; }

Task<Result<std::string>> FixedSource::fetch(std::string parameter) {
  const auto found = texts_.find(parameter);
  if (found == texts_.end()) co_return failure(Code::not_found, "the parameter does not exist");
  co_return found->second;
}

}  // namespace martlet
