#include "aliases_of.hpp"

#include <martlet/aws/lambda/lambda_listings.hpp>

#include "aws_failure_to_error.hpp"

namespace martlet::deploy {
namespace {

constexpr int aliases_page = 10'000;  // so that one call reads all aliases

}  // namespace

Task<Result<std::vector<aws::AliasConfiguration>>> aliases_of(aws::Lambda& lambda, FunctionName name) {
  aws::ListAliasesRequest request;
  request.function_name = name.text();
  request.max_items = aliases_page;
  aws::Outcome<std::vector<aws::AliasConfiguration>> aliases = co_await aws::all_aliases(lambda, std::move(request));
  if (!aliases) co_return std::unexpected(aws_failure_to_error(aliases.error(), name));
  co_return *std::move(aliases);
}

}  // namespace martlet::deploy
