#include "dynamodb_handlers.hpp"
#include "item_write_operation.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ItemWriteResponse> update_item(DynamoDbStore& store, Call& call, UpdateItemRequest& request) {
  return ItemWriteOperation(store, call, ItemWrite::Kind::update, "dynamodb:UpdateItem").answer(request, request.key);
}

}  // namespace martlet::cloud::dynamodb
