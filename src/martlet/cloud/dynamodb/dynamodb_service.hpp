#pragma once
#include <memory>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// AWS DynamoDB: tables with their indexes, items, expressions and transactions.
class DynamoDbService {
 public:
  /// Opens the stored tables. Fails for the same reasons as StateFolder::database().
  static Result<DynamoDbService> open(const StateFolder& state);
  DynamoDbService(DynamoDbService&&) noexcept;
  ~DynamoDbService();

  void serve(Api& api);

 private:
  struct Parts;
  explicit DynamoDbService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
