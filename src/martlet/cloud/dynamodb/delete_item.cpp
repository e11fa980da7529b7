#include "dynamodb_handlers.hpp"
#include "item_write_operation.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ItemWriteResponse> delete_item(DynamoDbStore& store, Call& call, DeleteItemRequest& request) {
  return ItemWriteOperation(store, call, ItemWrite::Kind::remove, "dynamodb:DeleteItem").answer(request, request.key);
}

}  // namespace martlet::cloud::dynamodb
